package io.revisit.patient;

/** Many patients or visits of the current business were added, changed or taken out at once: by an import or its undo. */
public record BaseChanged() {}
