// person
