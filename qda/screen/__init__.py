"""The coding screen: a transcript with its codings, full screen, for keyboard and mouse.

Widgets show and take keys; what is done is done by `workflow`. `wrapping`, `page`, `cursor` and `marks` know nothing of
Textual: they say which words stand on which line, what is selected and what stands in the margin.
"""
