package io.revisit.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds all numbers of a cell: «8 912 345-67-89 (мама), 89131112233». */
final class PhoneCellReader {
    private static final Pattern BETWEEN = Pattern.compile("[,;/\\\\|\\r\\n\\t]+|\\s(?:и|или|and|or)\\s");
    private static final Pattern RUN = Pattern.compile("\\+?[\\d(][\\d\\s()\\u00a0.\\-\\u2010-\\u2015]*\\d");
    /** {@code 7,9123456789E+10}: the one spelling in which a comma stands inside a number. */
    private static final Pattern SPREADSHEET = Pattern.compile("\\s*\\d+,(?:0+|\\d+[eEеЕ]\\+?\\d+)\\s*");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final int FEWEST_DIGITS = 5;

    private final String regionCode;
    private final Set<PhoneNumber> numbers = new LinkedHashSet<>();
    private final List<String> unread = new ArrayList<>();

    PhoneCellReader(String regionCode) {
        this.regionCode = regionCode;
    }

    PhoneReading read(String raw) {
        if (!BETWEEN.matcher(raw).find() || SPREADSHEET.matcher(raw).matches()) {
            Optional<PhoneNumber> whole = one(raw);
            if (whole.isPresent()) {
                return PhoneReading.of(whole.get());
            }
        }
        for (String part : BETWEEN.split(raw)) {
            readPart(part.strip());
        }
        if (numbers.isEmpty() && unread.isEmpty()) {
            unread.add(raw.strip());
        }
        return new PhoneReading(List.copyOf(numbers), unread);
    }

    private void readPart(String part) {
        if (digits(part) < FEWEST_DIGITS) {
            return;
        }
        Optional<PhoneNumber> whole = one(part);
        if (whole.isPresent()) {
            numbers.add(whole.get());
            return;
        }
        Matcher runs = RUN.matcher(part);
        while (runs.find()) {
            if (digits(runs.group()) >= FEWEST_DIGITS) {
                readRun(runs.group());
            }
        }
    }

    /** Digits that are one number, or several with nothing but blanks between them. */
    private void readRun(String run) {
        StringBuilder soFar = new StringBuilder();
        for (String token : BLANKS.split(run)) {
            soFar.append(soFar.isEmpty() ? "" : " ").append(token);
            Optional<PhoneNumber> number = one(soFar.toString());
            if (number.isPresent()) {
                numbers.add(number.get());
                soFar.setLength(0);
            }
        }
        if (digits(soFar) >= FEWEST_DIGITS) {
            unread.add(soFar.toString());
        }
    }

    private Optional<PhoneNumber> one(String text) {
        return PhoneParser.one(text, regionCode);
    }

    private static long digits(CharSequence text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
