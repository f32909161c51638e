"""What a plan folder still needs before it can be worked with, and the answers that give it."""
