"""The level above: the folders of many places put together; what could not be counted is named."""
