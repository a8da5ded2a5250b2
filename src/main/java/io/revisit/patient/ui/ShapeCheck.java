package io.revisit.patient.ui;

import io.revisit.business.DirectionId;
import io.revisit.business.DirectoryService;
import io.revisit.business.DoctorId;
import io.revisit.business.NamedRef;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.Tag;
import io.revisit.patient.TagId;
import io.revisit.patient.TagService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what an address or a saved view names although the clinic has it no longer, and leaves it out. */
final class ShapeCheck {
    private final TagService tags;
    private final PatientColumns columns;
    private final Set<Long> doctors;
    private final Set<Long> directions;

    /** What may be gone. */
    enum Missing {
        TAG,
        DOCTOR,
        DIRECTION,
        FIELD
    }

    ShapeCheck(TagService tags, DirectoryService directory, PatientColumns columns) {
        this.tags = tags;
        this.columns = columns;
        doctors = ids(directory.doctors());
        directions = ids(directory.directions());
    }

    Set<Missing> missing(ListShape shape) {
        PatientFilter filter = shape.filter();
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (!known(filter.tags()).equals(filter.tags())) {
            missing.add(Missing.TAG);
        }
        if (isGone(filter.doctor()) || isGone(filter.mainDoctor())) {
            missing.add(Missing.DOCTOR);
        }
        if (isGone(filter.direction()) || isGone(filter.mainDirection())) {
            missing.add(Missing.DIRECTION);
        }
        if (!shape.columns().keys().stream().allMatch(columns::knows)) {
            missing.add(Missing.FIELD);
        }
        return missing;
    }

    ListShape cleaned(ListShape shape) {
        PatientFilter filter = shape.filter();
        return shape.with(filter.withTags(known(filter.tags()))
                        .withDoctor(isGone(filter.doctor()) ? null : filter.doctor())
                        .withMainDoctor(isGone(filter.mainDoctor()) ? null : filter.mainDoctor())
                        .withDirection(isGone(filter.direction()) ? null : filter.direction())
                        .withMainDirection(isGone(filter.mainDirection()) ? null : filter.mainDirection()))
                .with(shape.columns()
                        .withKeys(shape.columns().keys().stream()
                                .filter(columns::knows)
                                .toList()));
    }

    private Set<TagId> known(Set<TagId> wanted) {
        return wanted.isEmpty()
                ? wanted
                : tags.tags(wanted).stream()
                        .map(Tag::id)
                        .filter(wanted::contains)
                        .collect(Collectors.toSet());
    }

    private boolean isGone(@Nullable DoctorId doctor) {
        return doctor != null && !doctors.contains(doctor.value());
    }

    private boolean isGone(@Nullable DirectionId direction) {
        return direction != null && !directions.contains(direction.value());
    }

    private static Set<Long> ids(List<NamedRef> refs) {
        return refs.stream().map(NamedRef::id).collect(Collectors.toSet());
    }
}
