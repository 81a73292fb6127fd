package anthology.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number, length or percentage, plain or reckoned by {@code calc()}, {@code min()}, {@code max()} or
 * {@code clamp()}; CSS Values 4, 5 to 7 and 10.
 *
 * @param isNumber whether it has no unit; the number then stands in {@link Length#pt}
 * @param hasPercentage whether a part of it is a percentage
 * @param isNegative whether it is written as a negative number
 */
record Amount(boolean isNumber, boolean hasPercentage, boolean isNegative, Function<Basis, Length> value) {

    /** The value as an amount, or null when it is none or mixes kinds that do not mix. */
    static @Nullable Amount read(Value value) {
        return switch (value) {
            case Value.Numeric n -> numeric(n);
            case Value.Function f -> function(f.name(), f.arguments());
            case Value.Group g -> sum(g.values());
            case Value.Word w -> null;
            case Value.Quoted q -> null;
            case Value.Hash h -> null;
            case Value.Url u -> null;
            case Value.Mark m -> null;
        };
    }

    private static @Nullable Amount numeric(Value.Numeric n) {
        double number = n.number();
        if (n.unit().isEmpty()) {
            Length constant = new Length(number, 0);
            return new Amount(true, false, number < 0, basis -> constant);
        }
        if (n.unit().equals("%")) {
            Length constant = Length.percent(number);
            return new Amount(false, true, number < 0, basis -> constant);
        }
        Function<Basis, Double> unit = unit(n.unit());
        return unit == null
                ? null
                : new Amount(false, false, number < 0, basis -> Length.pt(number * unit.apply(basis)));
    }

    /** The unit's size in pt. No font is at hand here: {@code ex} and {@code ch} count as half an em. */
    private static @Nullable Function<Basis, Double> unit(String unit) {
        return switch (unit) {
            case "pt" -> basis -> 1.0;
            case "px" -> basis -> 0.75;
            case "in" -> basis -> 72.0;
            case "cm" -> basis -> 72 / 2.54;
            case "mm" -> basis -> 7.2 / 2.54;
            case "q" -> basis -> 1.8 / 2.54;
            case "pc" -> basis -> 12.0;
            case "em" -> Basis::em;
            case "rem" -> Basis::rem;
            case "ex", "ch" -> basis -> basis.em() / 2;
            case "ic" -> Basis::em;
            case "lh" -> Basis::lh;
            case "rlh" -> Basis::rlh;
            case "vw" -> basis -> basis.page().width() / 100;
            case "vh" -> basis -> basis.page().height() / 100;
            case "vmin" -> basis -> Math.min(basis.page().width(), basis.page().height()) / 100;
            case "vmax" -> basis -> Math.max(basis.page().width(), basis.page().height()) / 100;
            default -> null;
        };
    }

    private static @Nullable Amount function(String name, List<Value> arguments) {
        if (name.equals("calc")) {
            return sum(arguments);
        }
        return CHOICES.contains(name) ? choice(name, arguments) : null;
    }

    private static final Set<String> CHOICES = Set.of("min", "max", "clamp");

    private static @Nullable Amount choice(String name, List<Value> arguments) {
        List<Amount> amounts = new ArrayList<>();
        for (List<Value> argument : Value.split(arguments, ',')) {
            Amount amount = sum(argument);
            if (amount == null || amount.isNumber != first(amounts, amount).isNumber) {
                return null;
            }
            amounts.add(amount);
        }
        return name.equals("clamp") && amounts.size() != 3 ? null : chosen(name, List.copyOf(amounts));
    }

    private static Amount first(List<Amount> amounts, Amount otherwise) {
        return amounts.isEmpty() ? otherwise : amounts.get(0);
    }

    private static Amount chosen(String name, List<Amount> amounts) {
        boolean percentage = amounts.stream().anyMatch(Amount::hasPercentage);
        return new Amount(amounts.get(0).isNumber, percentage, false, basis -> {
            List<Length> lengths =
                    amounts.stream().map(amount -> amount.value.apply(basis)).toList();
            return percentage
                    ? Length.reckoned(reference -> chosen(name, lengths, reference))
                    : Length.pt(chosen(name, lengths, 0));
        });
    }

    private static double chosen(String name, List<Length> lengths, double reference) {
        double[] all = lengths.stream()
                .mapToDouble(length -> length.resolve(reference))
                .toArray();
        double result = all[0];
        for (double one : all) {
            result = name.equals("min") ? Math.min(result, one) : Math.max(result, one);
        }
        return name.equals("clamp") ? Math.max(all[0], Math.min(all[1], all[2])) : result;
    }

    private static @Nullable Amount sum(List<Value> values) {
        int operator = lastOperator(values, "+-");
        if (operator < 0) {
            return product(values);
        }
        Amount left = sum(values.subList(0, operator));
        Amount right = product(values.subList(operator + 1, values.size()));
        if (left == null || right == null || left.isNumber != right.isNumber) {
            return null;
        }
        double sign = values.get(operator).isMark('-') ? -1 : 1;
        return new Amount(left.isNumber, left.hasPercentage || right.hasPercentage, false, basis -> {
            Length a = left.value.apply(basis);
            Length b = right.value.apply(basis);
            return a.plus(b.times(sign));
        });
    }

    private static @Nullable Amount product(List<Value> values) {
        int operator = lastOperator(values, "*/");
        if (operator < 0) {
            return values.size() == 1 ? read(values.get(0)) : null;
        }
        Amount left = product(values.subList(0, operator));
        Amount right = product(values.subList(operator + 1, values.size()));
        boolean divides = values.get(operator).isMark('/');
        if (left == null || right == null || !(right.isNumber || (left.isNumber && !divides))) {
            return null;
        }
        Amount factor = right.isNumber ? right : left;
        Amount scaled = right.isNumber ? left : right;
        return new Amount(scaled.isNumber, scaled.hasPercentage, false, basis -> {
            double by = factor.value.apply(basis).pt();
            if (divides && by == 0) {
                return Length.ZERO;
            }
            Length length = scaled.value.apply(basis);
            return length.times(divides ? 1 / by : by);
        });
    }

    private static int lastOperator(List<Value> values, String operators) {
        for (int i = values.size() - 2; i > 0; i--) {
            if (values.get(i) instanceof Value.Mark mark && operators.indexOf(mark.mark()) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** A number without a unit, as written or reckoned; null when the value is something else. */
    static @Nullable Double number(Value value) {
        if (value instanceof Value.Numeric n) {
            return n.unit().isEmpty() ? n.number() : null;
        }
        Amount amount = read(value);
        return amount != null && amount.isNumber && value instanceof Value.Function
                ? (Double) amount.value
                        .apply(new Basis(ComputedStyle.INITIAL, 0, 0, 0, 0, new PageSize(0, 0)))
                        .pt()
                : null;
    }
}
