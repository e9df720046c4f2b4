import express from "express";
import { announce } from "./announce.ts";

/** The smallest Express server that answers: what the server's speed is held against. */
const app = express();
app.get("/", (_request, response) => {
  response.send("hello");
});
announce(app);
