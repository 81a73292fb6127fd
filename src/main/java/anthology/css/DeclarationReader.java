package anthology.css;

import anthology.css.Declaration.Assignment;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Property and value as text to a {@link Declaration}; says what is unknown or not allowed. */
final class DeclarationReader {
    private final Diagnostics diagnostics;

    DeclarationReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The declaration, or null when it has no meaning in print. */
    @Nullable
    Declaration read(String property, String value, boolean important, Location location) {
        List<Value> values = ValueReader.read(value);
        if (property.startsWith("--")) {
            return new Declaration.Custom(property, values, important, location);
        }
        String name = property.toLowerCase(Locale.ROOT);
        if (KnownProperties.isIgnored(name)) {
            return null;
        }
        if (!KnownProperties.works(name)) {
            reportUnknown(name, location);
            return null;
        }
        if (Value.holds(values, "var")) {
            return new Declaration.Pending(name, values, important, location);
        }
        List<Assignment> assignments = assignments(name, values);
        if (assignments == null) {
            reportValue(name, value, values, location);
            return null;
        }
        return new Declaration.Plain(assignments, important);
    }

    private void reportUnknown(String name, Location location) {
        if (KnownProperties.isUnsupported(name)) {
            diagnostics.report(Code.CSS_003, location, "'" + name + "' is not supported in print yet");
            return;
        }
        String nearest = KnownProperties.nearest(name);
        diagnostics.report(
                Code.CSS_002,
                location,
                "there is no property '" + name + "'",
                nearest == null ? null : "did you mean '" + nearest + "'?");
    }

    private void reportValue(String name, String value, List<Value> values, Location location) {
        Property<?> property = Properties.named(name);
        String hint = Stream.of(
                        Optional.ofNullable(ValueSlips.meant(name, values)),
                        Optional.ofNullable(property)
                                .map(known -> "allowed: " + known.grammar().allowed()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        diagnostics.report(
                Code.CSS_003,
                location,
                "'" + name + "' does not take the value '" + value + "'",
                hint.isEmpty() ? null : hint);
    }

    /** The longhands that a property sets, or null when the value is not allowed. */
    static @Nullable List<Assignment> assignments(String name, List<Value> values) {
        Property<?> property = Properties.named(name);
        if (property != null) {
            Specified<?> specified = specified(property, values);
            return specified == null ? null : List.of(new Assignment(property, property, specified));
        }
        FlowRelative.Sides sides = FlowRelative.named(name);
        if (sides != null) {
            Specified<?> specified = specified(sides.ltr(), values);
            return specified == null ? null : List.of(new Assignment(sides.ltr(), sides.rtl(), specified));
        }
        Shorthands.Shorthand shorthand = Shorthands.named(name);
        Map<String, List<Value>> longhands = shorthand == null ? null : shorthand.unfold(values);
        if (longhands == null) {
            return null;
        }
        List<Assignment> assignments = new ArrayList<>();
        for (Map.Entry<String, List<Value>> longhand : longhands.entrySet()) {
            List<Assignment> one = assignments(longhand.getKey(), longhand.getValue());
            if (one == null) {
                return null;
            }
            assignments.addAll(one);
        }
        return List.copyOf(assignments);
    }

    private static <T> @Nullable Specified<T> specified(Property<T> property, List<Value> values) {
        if (values.size() == 1) {
            Value only = values.get(0);
            if (only.is("inherit") || (only.is("unset") && property.inherited())) {
                return property.inherit();
            }
            if (only.is("initial") || only.is("unset")) {
                return property.toInitial();
            }
        }
        return property.grammar().reader().read(values);
    }
}
