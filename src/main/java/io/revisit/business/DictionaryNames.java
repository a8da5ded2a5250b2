package io.revisit.business;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Names of doctors, directions, branches and staff as files and visits state them. For background jobs, whose user was
 * checked when they were ordered; screens go through {@link DirectoryService}.
 */
@Component
public class DictionaryNames {

    private final DictionaryStore store;

    DictionaryNames(DictionaryStore store) {
        this.store = store;
    }

    /** How a name is compared: lower case, ё as е, single blanks; the column {@code name_key} of each dictionary. */
    public static String key(String name) {
        return NameKey.of(name);
    }

    /** The ids of those names that are there, by the names as given. */
    public Map<String, Long> find(Dictionary dictionary, Collection<String> names) {
        return store.find(dictionary, names);
    }

    /** Adds the names that are not there. */
    public void addMissing(Dictionary dictionary, Collection<String> names) {
        store.addMissing(dictionary, names);
    }
}
