"""The sample local: plainly invented, the same every time, good enough to train on."""
