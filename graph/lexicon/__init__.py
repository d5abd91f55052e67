"""The Dutch words the rules go by, from `seeds/lexicon`."""
