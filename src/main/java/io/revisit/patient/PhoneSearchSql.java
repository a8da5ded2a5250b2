package io.revisit.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds digits anywhere in a phone. Where the number's length is known, as of all numbers of {@code +7}, the digits may stand at
 * few places, and the unknown ones before or behind them have few values: all of these together are short ranges of the two
 * indexes of phones, one from their first digit and one from their last.
 */
final class PhoneSearchSql {
    /** Fewer digits than this are no phone. */
    static final int MIN_DIGITS = 3;

    /** Fewer digits than this are in the phones of so many that the order of names leads to some of them sooner. */
    static final int FEW_HAVE = 4;

    private static final String CODE = "+7";
    private static final String AFTER_CODE = "+8";
    private static final int LENGTH = 10;
    private static final String OF_PHONES = "SELECT n.id FROM patient n WHERE n.business_id = :business AND ";

    private final String digits;
    private final Map<String, Object> parameters = new HashMap<>();

    PhoneSearchSql(String digits) {
        this.digits = digits;
        parameters.put("digits", "%" + digits + "%");
        if (isDialled()) {
            parameters.put("dialled", CODE + digits.substring(1) + "%");
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The 8 that Russians dial for +7 is taken for it. */
    private boolean isDialled() {
        return digits.startsWith("8");
    }

    private String has(String phone) {
        return isDialled() ? "(%1$s LIKE :digits OR %1$s LIKE :dialled)".formatted(phone) : phone + " LIKE :digits";
    }

    /** The first phone has them. */
    String first() {
        return has("p.phone");
    }

    /** One of the patient's two phones has them. */
    String either() {
        return "(" + has("p.phone") + " OR " + has("p.second_phone") + ")";
    }

    /** A SELECT of the ids of those whose second phone has them. */
    String secondIds() {
        return OF_PHONES + "n.second_phone IS NOT NULL AND " + has("n.second_phone");
    }

    /** SELECTs of the ids of all who have them. */
    List<String> ids() {
        parameters.put("code", CODE);
        parameters.put("afterCode", AFTER_CODE);
        parameters.put("fromCode", "+" + digits + "%");
        List<String> phone = new ArrayList<>(List.of("n.phone LIKE :fromCode"));
        List<String> tail = new ArrayList<>();
        if (isDialled()) {
            phone.add("n.phone LIKE :dialled");
        }
        for (int before = 0; before + digits.length() <= LENGTH; before++) {
            int behind = LENGTH - digits.length() - before;
            if (before <= behind) {
                add(phone, "n.phone", CODE, before, digits);
            } else {
                add(
                        tail,
                        "n.phone_tail",
                        "",
                        behind,
                        new StringBuilder(digits).reverse().toString());
            }
        }
        List<String> selects = new ArrayList<>();
        selects.add(OF_PHONES + any(phone));
        if (!tail.isEmpty()) {
            selects.add(OF_PHONES + any(tail));
        }
        selects.add(OF_PHONES + "n.phone < :code AND n.phone LIKE :digits");
        selects.add(OF_PHONES + "n.phone >= :afterCode AND n.phone LIKE :digits");
        selects.add(secondIds());
        return selects;
    }

    /** One range for each value of so many unknown digits. */
    private void add(List<String> ranges, String column, String start, int unknown, String known) {
        int values = (int) Math.pow(10, unknown);
        for (int value = 0; value < values; value++) {
            String name = column.substring(2) + unknown + "_" + value;
            String between = unknown == 0 ? "" : ("%0" + unknown + "d").formatted(value);
            parameters.put(name, start + between + known + "%");
            ranges.add(column + " LIKE :" + name);
        }
    }

    private static String any(List<String> conditions) {
        return conditions.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }
}
