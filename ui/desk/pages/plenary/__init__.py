"""The plenary: the chair walks along the tables, and writes down what is said and agreed."""
