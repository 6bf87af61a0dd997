"""The rotation planner: people, tables, rounds and a seed in, a plan out. It knows no day, no file and no window."""
