"""What generate.py is made of: words, disguises, sentences with their labels, pages."""
