kg.speak();
