"""From a draft to the public, and back.

acts   publish and withdraw, a whole meeting or one item
"""
