using Sandboxes.Engine.Schema;

namespace Sandboxes.Engine.Service;

/// <summary>A resource type: what the schema says of it and what the code does.</summary>
internal readonly record struct ResourceEntry(ResourceSchema Schema, IResource Resource);
