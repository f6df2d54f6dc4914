System.Console.WriteLine("hone");
