"""Cases, their events, clocks and documents."""
