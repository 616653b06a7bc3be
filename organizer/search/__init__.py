"""Text to vectors and words, and ranked passages back."""

import os

# Many small products: threads that wait for each other would take longer than the work,
# and twenty people searching at once share the cores better without them.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
