using Fleet;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var apiToken = config.RequireSecret("apiToken");
    var roles = config.RequireObject<Dictionary<string, Role>>("roles");

    // One group of sandboxes a role; its members are what the stack shows.
    return roles.ToDictionary(
        role => role.Key,
        role => (object?)new RoleGroup(role.Key, role.Value, apiToken).Members);
});
