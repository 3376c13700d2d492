using System.Text.Json.Nodes;

namespace Sandboxes.Engine.Tests.Schema.Binding;

/// <summary>One thing that Pulumi's binder refuses (or, where so noted, warns of) in a package schema: protocol reference 4.2 and 4.3.</summary>
/// <param name="Name">The rule in words.</param>
/// <param name="Violations">Where a schema breaks it.</param>
internal sealed record BindingRule(string Name, Func<JsonObject, IEnumerable<string>> Violations)
{
    public override string ToString() => Name;
}
