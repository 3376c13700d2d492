using System.Text.Json.Nodes;

namespace Sandboxes.SdkGenerator.Model;

/// <summary>One property of the schema. <paramref name="Default"/> is set by the SDK when the program says nothing.</summary>
internal sealed record Property(string Name, PropertyType Type, string Description, bool IsRequired, bool IsSecret, JsonValue? Default);
