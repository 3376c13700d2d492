using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator;

/// <summary>The C# type of a property in each of the three places it can stand.</summary>
internal sealed class TypeNames(string @namespace)
{
    /// <summary>In an answer.</summary>
    public string Output(PropertyType type) => type switch
    {
        PropertyType.Simple simple => simple.Name,
        PropertyType.List list => $"ImmutableArray<{Output(list.Element)}>",
        PropertyType.Map map => $"ImmutableDictionary<string, {Output(map.Element)}>",
        PropertyType.Enumeration enumeration => $"{@namespace}.{enumeration.Definition.Name}",
        PropertyType.Object @object => $"Outputs.{@object.Name}",
        _ => throw new NotSupportedException(type.ToString()),
    };

    /// <summary>In an answer that may lack it. Only an array has no null: its default stands for absent.</summary>
    public string Output(Property property) =>
        Output(property.Type) + (property.IsRequired || property.Type is PropertyType.List ? "" : "?");

    /// <summary>In the arguments of a resource, or of a function that waits for outputs.</summary>
    public string Input(PropertyType type) => type switch
    {
        PropertyType.List list => $"InputList<{Output(list.Element)}>",
        PropertyType.Map map => $"InputMap<{Output(map.Element)}>",
        _ => $"Input<{Output(type)}>",
    };

    /// <summary>In the arguments of a function that is called at once.</summary>
    public string Plain(PropertyType type) => type switch
    {
        PropertyType.List list => $"List<{Output(list.Element)}>",
        PropertyType.Map map => $"Dictionary<string, {Output(map.Element)}>",
        _ => Output(type),
    };
}
