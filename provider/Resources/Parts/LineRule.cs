using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Parts;

/// <summary>Command lines and user names end at a NUL character, so none may hold one.</summary>
internal static class LineRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs, params string[] properties) =>
        from property in properties
        where inputs.Text(property)?.Contains('\0', StringComparison.Ordinal) == true
        select new CheckFailure(property, "has a NUL character, where the text would end; leave it out");
}
