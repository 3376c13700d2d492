namespace Sandboxes.Engine.Schema;

/// <summary>One member of a package schema: its JSON, not yet looked into.</summary>
/// <remarks>A class, as are its like in this room: a generic collection of structs is compiled at every start of the process, one of classes is not.</remarks>
internal sealed record SchemaMember(string Token, ReadOnlyMemory<byte> Json);
