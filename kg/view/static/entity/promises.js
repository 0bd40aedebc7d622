// promises
