package anthology.css;

import com.helger.css.decl.CSSSupportsConditionDeclaration;
import com.helger.css.decl.CSSSupportsConditionNegation;
import com.helger.css.decl.CSSSupportsConditionNested;
import com.helger.css.decl.ECSSSupportsConditionOperator;
import com.helger.css.decl.ICSSSupportsConditionMember;
import java.util.List;
import java.util.Locale;

/** Whether a condition of {@code @supports} holds; CSS Conditional 3, 6. */
final class SupportsConditions {
    private SupportsConditions() {}

    /** Members joined by and, or by or; the two do not mix. */
    static boolean hold(List<ICSSSupportsConditionMember> members) {
        boolean any = members.contains(ECSSSupportsConditionOperator.OR);
        List<ICSSSupportsConditionMember> operands = members.stream()
                .filter(member -> !(member instanceof ECSSSupportsConditionOperator))
                .toList();
        return any
                ? operands.stream().anyMatch(SupportsConditions::holds)
                : operands.stream().allMatch(SupportsConditions::holds);
    }

    private static boolean holds(ICSSSupportsConditionMember member) {
        return switch (member) {
            case CSSSupportsConditionDeclaration declaration -> {
                String name = declaration.getDeclaration().getProperty().toLowerCase(Locale.ROOT);
                List<Value> values =
                        ValueReader.read(declaration.getDeclaration().getExpressionAsCSSString());
                yield name.startsWith("--") || DeclarationReader.assignments(name, values) != null;
            }
            case CSSSupportsConditionNegation negation -> !holds(negation.getSupportsMember());
            case CSSSupportsConditionNested nested -> hold(nested.getAllMembers());
            default -> false;
        };
    }
}
