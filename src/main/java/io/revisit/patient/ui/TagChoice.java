package io.revisit.patient.ui;

import io.revisit.business.DirectionId;
import io.revisit.business.DirectoryService;
import io.revisit.business.DoctorId;
import io.revisit.business.NamedRef;
import io.revisit.patient.Tag;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A tag that can be chosen; that of a doctor or direction is made when it is chosen first.
 *
 * @param id gives the tag's id
 */
record TagChoice(TagKind kind, String name, Supplier<TagId> id) {

    /** The clinic's tags, its doctors and its directions. */
    static List<TagChoice> all(TagService tags, DirectoryService directory) {
        List<TagChoice> choices = new ArrayList<>();
        Set<String> doctors = new HashSet<>();
        Set<String> directions = new HashSet<>();
        for (Tag tag : tags.tags()) {
            choices.add(new TagChoice(tag.kind(), tag.name(), tag::id));
            switch (tag.kind()) {
                case DOCTOR -> doctors.add(tag.name());
                case DIRECTION -> directions.add(tag.name());
                case CATEGORY, STATUS, FREE -> {}
            }
        }
        addMissing(choices, TagKind.DOCTOR, directory.doctors(), doctors, id -> tags.forDoctor(new DoctorId(id)));
        addMissing(
                choices,
                TagKind.DIRECTION,
                directory.directions(),
                directions,
                id -> tags.forDirection(new DirectionId(id)));
        return choices;
    }

    private static void addMissing(
            List<TagChoice> choices, TagKind kind, List<NamedRef> rows, Set<String> there, Function<Long, TagId> make) {
        rows.stream()
                .filter(row -> row.active() && !there.contains(row.name()))
                .forEach(row -> choices.add(new TagChoice(kind, row.name(), () -> make.apply(row.id()))));
    }
}
