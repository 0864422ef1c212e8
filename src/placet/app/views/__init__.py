"""Widgets: they show models, raise actions, and decide nothing."""
