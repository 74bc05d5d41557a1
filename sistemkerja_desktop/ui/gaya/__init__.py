"""The look of the program in one place: colours, sizes, fonts, icons and the style that draws them."""
