using System.CommandLine;
using Hone.Cli.Hosting;
namespace Hone.Cli.Commands;
internal static class QueryCommand { public static Command Create(World world) => new CommandPage("query", "x"); }
