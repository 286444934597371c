"""What Tests/accuracy is made of: reading cases, writing them as files, comparing answers, figures."""
