"""What readers and rules return: findings with their places. Data until the last step."""
