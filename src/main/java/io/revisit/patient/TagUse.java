package io.revisit.patient;

/**
 * A place where a tag is named.
 *
 * @param key key of the text that says what kind of place it is, with the name as its argument
 * @param name as the user has named it
 * @param path address of the screen that shows it, without a leading slash
 */
public record TagUse(String key, String name, String path) {}
