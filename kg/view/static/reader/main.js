// The program of the page.

kg.speak();
