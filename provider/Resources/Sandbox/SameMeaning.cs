using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox.Network;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>
/// Whether two values of a property mean the same to the cloud. One table for the diff, for what a refresh keeps, and for whether a
/// change asks for what is so already.
/// </summary>
internal static class SameMeaning
{
    private static readonly Dictionary<string, Func<PropertyValue, PropertyValue, bool>> _table = new(StringComparer.Ordinal)
    {
        [Image] = Texts(ImageReference.Same),
        [Region] = Texts(SameRegion),
        [GpuType] = Texts(static (left, right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase)),
        [Labels] = Lists(static (left, right) => left.ToHashSet(StringComparer.Ordinal).SetEquals(right)),
        [NetworkAllowlist] = Lists(NetworkInputs.Same),
        [NetworkDenylist] = Lists(NetworkInputs.Same),
        [TimeoutMinutes] = Numbers(static (left, right) => left.Equals(right) || (left < 0 && right < 0)),
        [AdvancedConfigs] = Within,
    };

    /// <summary>Properties that have more to them than their bare value.</summary>
    public static IEnumerable<string> Properties => _table.Keys;

    /// <summary>Of two present values. Of a free-form object, <paramref name="theirs"/> may have more keys.</summary>
    public static bool Of(string property, PropertyValue ours, PropertyValue theirs)
    {
        var (left, right) = (Plain.Of(ours), Plain.Of(theirs));
        return left.Equals(right) || (_table.TryGetValue(property, out var same) && same(left, right));
    }

    /// <summary>A region may be placed more precisely than it was asked for: <c>us</c> in <c>us-central</c>.</summary>
    private static bool SameRegion(string asked, string placed) =>
        placed.StartsWith(asked, StringComparison.OrdinalIgnoreCase) && (placed.Length == asked.Length || placed[asked.Length] == '-');

    private static bool Within(PropertyValue ours, PropertyValue theirs) => (ours, theirs) switch
    {
        (PropertyValue.Map left, PropertyValue.Map right) => left.Entries.All(entry =>
            right.Entries.Find(entry.Key) is { } value ? Within(entry.Value, value) : entry.Value is PropertyValue.Null),
        _ => ours.Equals(theirs),
    };

    private static Func<PropertyValue, PropertyValue, bool> Texts(Func<string, string, bool> same) =>
        (left, right) => left is PropertyValue.Text a && right is PropertyValue.Text b && same(a.Value, b.Value);

    private static Func<PropertyValue, PropertyValue, bool> Numbers(Func<double, double, bool> same) =>
        (left, right) => left is PropertyValue.Number a && right is PropertyValue.Number b && same(a.Value, b.Value);

    private static Func<PropertyValue, PropertyValue, bool> Lists(Func<IEnumerable<string>, IEnumerable<string>, bool> same) =>
        (left, right) => left is PropertyValue.List a && right is PropertyValue.List b && same(Strings(a), Strings(b));

    private static IEnumerable<string> Strings(PropertyValue.List list) => list.Items.OfType<PropertyValue.Text>().Select(text => text.Value);
}
