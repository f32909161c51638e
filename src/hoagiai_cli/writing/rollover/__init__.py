"""Next year's draft from this year's plan: what is certain is moved, what is not is left blank and named."""
