"""The columns of the tables that tell as text what the other views draw."""
