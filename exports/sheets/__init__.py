"""What stands on the sheets for the hall: route cards, slips, badges, the attendance list. Drawn in `exports/pdf`.

The names of people stand on what is in their own hands and on the list at the door; e-mail, remarks and needs never.
"""
