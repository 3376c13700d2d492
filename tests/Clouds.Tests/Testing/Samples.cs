namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>Answers as the service gives them.</summary>
internal static class Samples
{
    public static SandboxSpec Spec(string name = "web") => new() { Name = name, Image = "python:3.11-slim", IdempotencyKey = "key-1" };

    public static string Sandbox(string id = "sbx1", string status = "PENDING", string more = "") =>
        $$"""
        {"id":"{{id}}","name":"web","dockerImage":"python:3.11-slim","startCommand":null,"cpuCores":1.0,"memoryGB":2.0,"diskSizeGB":5.0,
         "diskMountPath":"/sandbox-workspace","gpuCount":0,"status":"{{status}}","timeoutMinutes":60,"environmentVars":{"A":"1"},
         "labels":["a","b"],"createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z","startedAt":null,"terminatedAt":null{{more}}}
        """;

    public static string Auth(string gateway, string token = "gw-token-1", string expires = "2999-01-01T00:00:00Z") =>
        $$"""{"token":"{{token}}","gateway_url":"{{gateway}}","user_ns":"ns","job_id":"job","expires_at":"{{expires}}"}""";
}
