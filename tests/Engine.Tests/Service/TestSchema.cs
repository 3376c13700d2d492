namespace Sandboxes.Engine.Tests.Service;

/// <summary>A small package with one of everything.</summary>
internal static class TestSchema
{
    public const string Box = "test:index:Box";
    public const string Planned = "test:index:Planned";
    public const string Echo = "test:index:echo";

    public static readonly ReadOnlyMemory<byte> Json = """
        {
          "name": "test",
          "repository": "https://example.org/test",
          "provider": {
            "inputProperties": {
              "endpoint": { "type": "string" },
              "apiKey": { "type": "string", "secret": true },
              "retries": { "type": "integer", "language": { "test": { "minimum": 0, "maximum": 5 } } },
              "options": { "type": "object", "additionalProperties": { "type": "string" } }
            }
          },
          "resources": {
            "test:index:Box": {
              "inputProperties": {
                "name": { "type": "string", "language": { "test": { "autonamed": true } } },
                "size": { "type": "integer", "willReplaceOnChanges": true },
                "env": { "type": "object", "additionalProperties": { "type": "string" } },
                "token": { "type": "string", "secret": true },
                "keep": { "type": "boolean", "default": true }
              },
              "requiredInputs": ["size"],
              "properties": {
                "name": { "type": "string" },
                "size": { "type": "integer" },
                "env": { "type": "object", "additionalProperties": { "type": "string" } },
                "token": { "type": "string", "secret": true },
                "keep": { "type": "boolean" },
                "status": { "type": "string" },
                "accessKey": { "type": "string", "secret": true }
              },
              "listInputs": { "properties": { "status": { "type": "string" } } }
            },
            "test:index:Planned": {}
          },
          "functions": {
            "test:index:echo": {
              "inputs": { "properties": { "text": { "type": "string" } }, "required": ["text"] },
              "outputs": { "properties": { "text": { "type": "string" }, "accessKey": { "type": "string", "secret": true } } }
            },
            "test:index:planned": {}
          }
        }
        """u8.ToArray();
}
