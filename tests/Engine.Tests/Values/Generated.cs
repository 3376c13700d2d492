using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Values;

/// <summary>Generators of paths, values and bags, with a taste for what breaks parsers.</summary>
internal static class Generated
{
    private static readonly string[] Pieces = ["a", "B", "7", ".", "[", "]", "\"", "\\", "*", " ", "-", "_", "$", "ü", "😀", "\0", "\n"];

    public static readonly Gen<string> Strings = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    private static readonly Gen<string> Keys = Gen.Frequency((3, Gen.Elements("a", "b", "c")), (1, Strings));

    private static readonly Gen<PropertyValue> Leaves = Gen.OneOf(
        Gen.Constant<PropertyValue>(PropertyValue.Null.Value),
        Gen.Elements(true, false).Select(PropertyValue.Of),
        Gen.Elements(0, -1, 1.5, 1e300, 8080, double.Epsilon).Select(PropertyValue.Of),
        Gen.Frequency((2, Gen.Elements("x", "y", "")), (1, Strings)).Select(PropertyValue.Of),
        Gen.Elements(Enum.GetValues<UnknownKind>()).Select(kind => (PropertyValue)new PropertyValue.Unknown(kind)),
        Gen.Elements<PropertyValue>(new PropertyValue.Asset("aa", "t"), new PropertyValue.Asset("bb"), new PropertyValue.Asset("cc", Path: "./p"), new PropertyValue.Archive("dd")),
        Gen.Elements<PropertyValue>(
            new PropertyValue.ResourceReference("urn:x", null),
            new PropertyValue.ResourceReference("urn:x", PropertyValue.Of("id"), "n", "t", "1.0.0"),
            new PropertyValue.ResourceReference("urn:x", new PropertyValue.Unknown())));

    public static readonly Gen<PropertyValue> Values = Gen.Sized(size => Value(Math.Min(size, 4)));

    public static readonly Gen<PropertyPath> Paths = Gen.OneOf(
        Strings.Select(name => new PropertyPathSegment(name, null)).Where(segment => segment.IsPrintable),
        Gen.Elements(0, 1, 42, int.MaxValue).Select(index => new PropertyPathSegment(null, index)),
        Gen.Constant(PropertyPathSegment.Wildcard))
        .ListOf().Select(segments => segments.Aggregate(PropertyPath.Root, (path, segment) => path.Append(segment)));

    /// <summary>Bags of properties with the given names.</summary>
    public static Gen<PropertyMap> Bags(params IReadOnlyList<string> names) => Bag(Gen.Elements(names.ToArray()), Values);

    private static Gen<PropertyValue> Value(int depth) => depth == 0 ? Leaves : Gen.Frequency(
        (3, Leaves),
        (1, Value(depth - 1).ListOf(3).Select(items => (PropertyValue)new PropertyValue.List([.. items]))),
        (1, Bag(Keys, Value(depth - 1)).Select(bag => (PropertyValue)new PropertyValue.Map(bag))),
        (1, Value(depth - 1).Select(inner => (PropertyValue)new PropertyValue.Secret(inner))),
        (1, Value(depth - 1).Select(inner => (PropertyValue)new PropertyValue.Output(inner, true, ["urn:a"]))));

    private static Gen<PropertyMap> Bag(Gen<string> keys, Gen<PropertyValue> values) =>
        keys.Zip(values, KeyValuePair.Create).ListOf().Select(entries => new PropertyMap(entries.Take(8)));
}
