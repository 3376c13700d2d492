using System.Reflection;

namespace Pulumi;

/// <summary>A bag of inputs: the members that carry <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private const BindingFlags AnyInstanceMember = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    protected InputArgs()
    {
    }

    /// <summary>The inputs by wire name, absent ones as null. A required one that is absent stops the program.</summary>
    internal virtual IReadOnlyDictionary<string, object?> ToDictionary()
    {
        var inputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (attribute, member, value) in Fields().Concat(Properties()))
        {
            if (attribute.IsRequired && value is null)
                throw new ArgumentNullException(member, $"[Input] {GetType().FullName}.{member} is required. Give it a value.");
            inputs[attribute.Name] = attribute.Json ? Serialization.JsonInput.Encode(value) : value;
        }

        return inputs;
    }

    private IEnumerable<(InputAttribute Attribute, string Member, object? Value)> Fields() =>
        from field in GetType().GetFields(AnyInstanceMember)
        let attribute = field.GetCustomAttribute<InputAttribute>()
        where attribute is not null
        select (attribute, field.Name, field.GetValue(this));

    private IEnumerable<(InputAttribute Attribute, string Member, object? Value)> Properties() =>
        from property in GetType().GetProperties(AnyInstanceMember)
        let attribute = property.GetCustomAttribute<InputAttribute>()
        where attribute is not null
        select (attribute, property.Name, property.GetValue(this));
}
