import { deflateRawSync, gzipSync } from "node:zlib";
import { hugePng, picture } from "./files.ts";

/** A file that somebody sends in bad faith or by mistake. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const script = "<script>alert(document.cookie)</script>";
const text = (value: string) => Buffer.from(value, "utf8");
const latin = (value: string) => Buffer.from(value, "latin1");
const file = (what: string, name: string, bytes: Uint8Array): HostileFile => ({ what, name, bytes });

const programs = (): HostileFile[] => [
  file("a Windows program", "receipt.exe", latin("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u00ff\u00ff")),
  file("a Windows program called a picture", "receipt.jpg", latin("MZ\u0090\u0000\u0003\u0000\u0000\u0000")),
  file("a Linux program", "receipt", latin("\u007fELF\u0002\u0001\u0001\u0000\u0000")),
  file("a Mac program", "receipt.app", Buffer.from("cffaedfe07000001", "hex")),
  file("a Java class", "receipt.class", Buffer.from("cafebabe00000034", "hex")),
  file("WebAssembly", "receipt.wasm", Buffer.from("0061736d01000000", "hex")),
  file("a shell script", "receipt.sh", text("#!/bin/sh\nrm -rf /\n")),
  file("a batch file", "receipt.bat", text("@echo off\r\nformat c:\r\n")),
  file("PowerShell", "receipt.ps1", text("Invoke-Expression (New-Object Net.WebClient)")),
  file("a Python script", "receipt.py", text("import os; os.system('id')")),
  file("a shortcut", "receipt.lnk", Buffer.from("4c0000000114020000000000c000000000000046", "hex")),
  file("an installer", "receipt.msi", Buffer.from("d0cf11e0a1b11ae100000000", "hex")),
  file("an Android package", "receipt.apk", latin("PK\u0003\u0004AndroidManifest.xml")),
];

const pages = (): HostileFile[] => [
  file("a PNG that is HTML", "receipt.png", text(`<!doctype html><html>${script}</html>`)),
  file("a JPEG that is HTML", "receipt.jpg", text(`<html><body onload=alert(1)>`)),
  file("a PDF that is HTML", "receipt.pdf", text(`<html>%PDF-1.7${script}</html>`)),
  file("an SVG with a script", "receipt.svg", text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)),
  file("an SVG called a PNG", "receipt.png", text(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)),
  file("XML with entities", "receipt.xml", text(`<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>`)),
  file("a billion laughs", "receipt.xml", text(`<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>`)),
  file("JavaScript", "receipt.js", text("fetch('/api')")),
  file("PHP", "receipt.php", text("<?php system($_GET['c']); ?>")),
  file("PHP called a picture", "receipt.png.php", text("GIF89a<?php system($_GET['c']); ?>")),
  file("a web archive", "receipt.mhtml", text("MIME-Version: 1.0\r\nContent-Type: multipart/related")),
  file("a mail", "receipt.eml", text("From: a@b.example\r\nSubject: hi\r\n\r\nhello")),
  file("a calendar", "receipt.ics", text("BEGIN:VCALENDAR\nEND:VCALENDAR")),
  file("a formula in CSV", "receipt.csv", text("=cmd|' /C calc'!A0,1\n")),
  file("RTF with an object", "receipt.rtf", text("{\\rtf1{\\object\\objdata 0105}}")),
];

const archives = (): HostileFile[] => [
  file("a zip bomb", "receipt.zip", Buffer.concat([latin("PK\u0003\u0004"), deflateRawSync(Buffer.alloc(5_000_000))])),
  file("a zip bomb called a PDF", "receipt.pdf", Buffer.concat([latin("PK\u0003\u0004"), Buffer.alloc(100_000)])),
  file("a gzip bomb", "receipt.gz", gzipSync(Buffer.alloc(5_000_000))),
  file("a gzip called a PNG", "receipt.png", gzipSync(Buffer.alloc(1000))),
  file("7-Zip", "receipt.7z", Buffer.from("377abcaf271c0004", "hex")),
  file("RAR", "receipt.rar", latin("Rar!\u001a\u0007\u0001\u0000")),
  file("a document with macros", "receipt.docm", latin("PK\u0003\u0004word/document.xml vbaProject.bin")),
  file("a sheet with macros", "receipt.xlsm", latin("PK\u0003\u0004xl/workbook.xml vbaProject.bin")),
  file("an old document", "receipt.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")),
  file("a film", "receipt.mp4", latin("\u0000\u0000\u0000\u0018ftypmp42")),
  file("a sound", "receipt.mp3", latin("ID3\u0003\u0000")),
  file("a TIFF", "receipt.tif", Buffer.from("49492a0008000000", "hex")),
  file("a bitmap", "receipt.bmp", latin("BM\u0000\u0000\u0000\u0000")),
  file("a GIF with a script behind it", "receipt.gif", latin(`GIF89a\u0001\u0000\u0001\u0000;${script}`)),
  file("an AVIF", "receipt.avif", latin("\u0000\u0000\u0000\u001cftypavif")),
  file("a HEIC", "receipt.heic", latin("\u0000\u0000\u0000\u0018ftypheic")),
];

const broken = async (): Promise<HostileFile[]> => {
  const [png, jpeg, webp] = await Promise.all([picture("png"), picture("jpeg"), picture("webp")]);
  const without = (bytes: Buffer, from: number, to: number) =>
    Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  return [
    file("zero bytes", "receipt.png", Buffer.alloc(0)),
    file("a single byte", "receipt.png", Buffer.from([0x89])),
    file("nothing but zeros", "receipt.jpg", Buffer.alloc(4096)),
    file("noise", "receipt.jpg", Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + 13) % 251))),
    file("11 MB", "receipt.pdf", Buffer.concat([text("%PDF-1.7\n"), Buffer.alloc(11 * 1024 * 1024, 32)])),
    file("12,000 × 12,000 pixels", "receipt.png", hugePng(12_000, 12_000)),
    file("30,000 × 30,000 pixels that are not there", "receipt.png", headOnly(30_000, 30_000)),
    file("2³¹ pixels wide", "receipt.png", headOnly(0x7f_ff_ff_ff, 1)),
    file("no pixels at all", "receipt.png", headOnly(0, 0)),
    file("the head of a PNG", "receipt.png", png.subarray(0, 8)),
    file("half a PNG", "receipt.png", png.subarray(0, png.length / 2)),
    file("a PNG with a hole", "receipt.png", without(png, 30, 60)),
    file("the head of a JPEG", "receipt.jpg", jpeg.subarray(0, 4)),
    file("half a JPEG", "receipt.jpg", jpeg.subarray(0, jpeg.length / 2)),
    file("a JPEG that ends in its tables", "receipt.jpg", jpeg.subarray(0, 120)),
    file("half a WebP", "receipt.webp", webp.subarray(0, webp.length / 2)),
    file("a WebP without a body", "receipt.webp", latin("RIFF\u0000\u0000\u0000\u0000WEBPVP8 ")),
  ];
};

// A PNG whose head promises what its body does not hold.
function headOnly(width: number, height: number): Buffer {
  const png = Buffer.from(hugePng(8, 8));
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

/** Sixty files that are no receipt and no picture of a product. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  return [...programs(), ...pages(), ...archives(), ...(await broken())];
}

/** Files that are what they seem, with something hostile in them that must not survive. */
export async function poisonedPictures(): Promise<readonly HostileFile[]> {
  const [png, jpeg, webp] = await Promise.all([picture("png"), picture("jpeg"), picture("webp")]);
  return [
    file("a script behind a JPEG", "receipt.jpg", Buffer.concat([jpeg, text(script)])),
    file("a script behind a PNG", "receipt.png", Buffer.concat([png, text(script)])),
    file("a zip behind a WebP", "receipt.webp", Buffer.concat([webp, latin(`PK\u0003\u0004${script}`)])),
    file("a page called a picture's name", `${script}.png`, png),
    file("a way out of the folder", "../../../etc/passwd.png", png),
    file("a name that reads backwards", "receipt\u202egnp.exe", png),
  ];
}
