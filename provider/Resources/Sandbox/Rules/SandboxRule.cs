using Sandboxes.Engine;
using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>One rule across several inputs. Pure; passes what is unknown; says nothing that the schema's check says.</summary>
internal delegate IEnumerable<CheckFailure> SandboxRule(PropertyMap inputs);
