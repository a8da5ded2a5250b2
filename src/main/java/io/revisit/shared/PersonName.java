package io.revisit.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's name by its parts, in the spelling for people.
 *
 * @param surname may be empty when only the given name is known
 * @param given may be empty when only the surname is known; an initial is kept with its dot («И.»)
 * @param patronymic null when there is none
 */
public record PersonName(
        String surname, String given, @Nullable String patronymic) {
    /** The longest part that is stored. */
    public static final int MAX_PART_LENGTH = 100;

    public PersonName {
        surname = surname.strip();
        given = given.strip();
        patronymic = patronymic == null || patronymic.isBlank() ? null : patronymic.strip();
        if (surname.isEmpty() && given.isEmpty()) {
            throw new IllegalArgumentException("A person has a surname or a given name");
        }
        if (tooLong(surname) || tooLong(given) || (patronymic != null && tooLong(patronymic))) {
            throw new IllegalArgumentException("A part of a name is longer than " + MAX_PART_LENGTH);
        }
    }

    /**
     * Reads a whole name from one text: «АЛЕКСЕЕВА  ДИАНА ИГОРЕВНА», «Диана Игоревна Алексеева», «Алексеева Д.И.»,
     * «Мамедов Али Гасан оглы». Empty when there is no letter in it, or a part is too long to be a name.
     */
    public static Optional<PersonName> parseFull(@Nullable String raw) {
        return raw == null ? Optional.empty() : FullNameParser.parse(raw);
    }

    /**
     * Puts a name together from columns of its own, in proper case; empty when neither surname nor given name has a
     * letter, or a part is too long to be a name.
     */
    public static Optional<PersonName> ofParts(
            @Nullable String surname, @Nullable String given, @Nullable String patronymic) {
        String s = NameSpelling.proper(surname);
        String g = NameSpelling.proper(given);
        String p = NameSpelling.proper(patronymic);
        boolean named = !s.isEmpty() || !g.isEmpty();
        return !named || tooLong(s) || tooLong(g) || tooLong(p)
                ? Optional.empty()
                : Optional.of(new PersonName(s, g, p));
    }

    /** «Алексеева Диана Игоревна». */
    public String full() {
        return (surname + " " + given + (patronymic == null ? "" : " " + patronymic)).strip();
    }

    /** «Алексеева Д. И.»; the given name in full when there is no surname. */
    public String shortened() {
        if (surname.isEmpty() || given.isEmpty()) {
            return full();
        }
        return surname + " " + given.charAt(0) + "." + (patronymic == null ? "" : " " + patronymic.charAt(0) + ".");
    }

    /** A name of three parts with initials, for where room is scarce; any other text («Рентген-кабинет») as it is. */
    public static String shortened(String name) {
        return parseFull(name)
                .filter(parsed -> parsed.patronymic() != null)
                .map(PersonName::shortened)
                .orElse(name);
    }

    /** What a search compares: «surname given patronymic» in lower case, ё as е, single blanks. */
    public String searchKey() {
        return searchKey(full());
    }

    /** The same folding for what a user typed. */
    public static String searchKey(String typed) {
        return NameSpelling.folded(typed, false);
    }

    /**
     * Surname and given name as the import compares them, parted by a bar: lower case, ё as е, a hyphen as a blank.
     * Two people of one key are not yet one person: {@link #contradicts} and the phone decide.
     */
    public String matchKey() {
        return NameSpelling.folded(surname, true) + "|" + NameSpelling.folded(given, true);
    }

    /** The patronymic folded like {@link #matchKey}, or null. */
    public @Nullable String patronymicKey() {
        return patronymic == null ? null : NameSpelling.folded(patronymic, true);
    }

    /** Whether both have a patronymic and these differ; an initial agrees with every patronymic that begins with it. */
    public boolean contradicts(PersonName other) {
        String mine = patronymicKey();
        String theirs = other.patronymicKey();
        if (mine == null || theirs == null) {
            return false;
        }
        boolean initial = NameSpelling.isInitial(mine) || NameSpelling.isInitial(theirs);
        return initial ? mine.charAt(0) != theirs.charAt(0) : !mine.equals(theirs);
    }

    @Override
    public String toString() {
        return full();
    }

    private static boolean tooLong(String part) {
        return part.length() > MAX_PART_LENGTH;
    }
}
