package io.revisit.patient;

/** A colour of its own that a clinic gives to a tag; without one the tag has the colour of its kind. */
public enum TagColour {
    GREY,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    PINK,
    RED,
    ORANGE
}
