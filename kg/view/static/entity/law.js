// law
