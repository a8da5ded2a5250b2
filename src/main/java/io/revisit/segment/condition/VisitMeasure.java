package io.revisit.segment.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What is asked of the selected visits taken together. Two of one day are one visit (DOMAIN.md, Visit); both amounts count.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VisitMeasure.Days.class, name = "days"),
    @JsonSubTypes.Type(value = VisitMeasure.Paid.class, name = "paid"),
    @JsonSubTypes.Type(value = VisitMeasure.Average.class, name = "average"),
    @JsonSubTypes.Type(value = VisitMeasure.First.class, name = "first"),
    @JsonSubTypes.Type(value = VisitMeasure.Last.class, name = "last")
})
public sealed interface VisitMeasure {

    /** On how many days they were; 0 without any. */
    record Days(NumberTest test) implements VisitMeasure {}

    /** Their net revenue in the clinic's currency; 0 without any. */
    record Paid(NumberTest test) implements VisitMeasure {}

    /** Net revenue a day on which something was charged; fulfils nothing where there is no such day. */
    record Average(NumberTest test) implements VisitMeasure {}

    /** The day of the first of them; fulfils nothing without any. */
    record First(DateTest test) implements VisitMeasure {}

    /** The day of the last of them; fulfils nothing without any. */
    record Last(DateTest test) implements VisitMeasure {}
}
