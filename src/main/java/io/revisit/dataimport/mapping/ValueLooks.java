package io.revisit.dataimport.mapping;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.GivenNames;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the values of a column look like, as shares of the samples from 0 to 1. */
final class ValueLooks {
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}");
    private static final Pattern DATE_TIME = Pattern.compile("(?:" + DATE.pattern() + ")[ T]+\\d{1,2}:\\d{2}.*");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
    private static final Pattern MONEY =
            Pattern.compile("[-+]?\\d[\\d \\u00a0\\u202f]*(?:[.,]\\d{1,2})?\\s*(?:₽|р\\.?|руб\\.?)?");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:0|[1-9]\\d{0,8}|[1-9]\\d{0,2}(?:[ \\u00a0\\u202f]\\d{3})+)(?:[.,]\\d{1,4})?");
    private static final Set<String> SEXES =
            Set.of("м", "ж", "муж", "жен", "мужской", "женский", "m", "f", "male", "female", "мужчина", "женщина");

    private final List<String> samples;
    private final String regionCode;

    ValueLooks(List<String> samples, String regionCode) {
        this.samples = samples;
        this.regionCode = regionCode;
    }

    boolean isEmpty() {
        return samples.isEmpty();
    }

    double phones() {
        return share(value -> value.length() <= 60
                && !PhoneNumber.read(value, regionCode).numbers().isEmpty());
    }

    double emails() {
        return share(value -> EmailAddress.parse(value).isPresent());
    }

    double dates() {
        return share(value -> DATE.matcher(value).matches());
    }

    double datesWithTime() {
        return share(value -> DATE_TIME.matcher(value).matches());
    }

    double times() {
        return share(value -> TIME.matcher(value).matches());
    }

    double money() {
        return share(value -> MONEY.matcher(value).matches());
    }

    /** Plain numbers: a phone or a number that begins with 0 names something and is none. */
    double numbers() {
        return share(value -> NUMBER.matcher(value).matches());
    }

    double sexes() {
        return share(value -> SEXES.contains(value.toLowerCase(Locale.ROOT)));
    }

    /** Names of several words, one of them a patronymic, an initial or a usual given name. */
    double wholeNames() {
        return share(value -> words(value).length >= 2
                && words(value).length <= 5
                && PersonName.parseFull(value)
                        .filter(name -> name.patronymic() != null || GivenNames.known(name.given()))
                        .isPresent());
    }

    double givenNames() {
        return share(GivenNames::known);
    }

    /** The same few words again and again cannot be told from samples that are all different; texts with letters can. */
    double words() {
        return share(value -> value.chars().anyMatch(Character::isLetter));
    }

    private double share(Predicate<String> looks) {
        if (samples.isEmpty()) {
            return 0;
        }
        return (double) samples.stream().filter(looks).count() / samples.size();
    }

    private static String[] words(String value) {
        return value.strip().split("\\s+");
    }
}
