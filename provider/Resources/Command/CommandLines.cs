namespace Sandboxes.Resources.Command;

/// <summary>The names of a command's own properties, as <c>schema.json</c> writes them; the others are in <see cref="Parts.CommandProperties"/>.</summary>
internal static class CommandLines
{
    public const string Create = "create";
    public const string Update = "update";
    public const string Delete = "delete";
}
