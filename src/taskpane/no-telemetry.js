// The Office library looks here for the part that reports usage to Microsoft. This add-in ships without it: the library
// finds nothing, switches its reports off and goes on.
