/** A customer of the sample organization, with its people and how far it is from the office. */
export interface SampleCustomer {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly domain: string;
  readonly miles: string;
  readonly alert?: string;
  readonly contacts: readonly (readonly [name: string, jobTitle: string])[];
}

/** Where the sample organization has its office. */
export const office = "214 Canal Street, Albany";

/** The twelve customers of the sample organization, Northwind Dental first. */
export const sampleCustomers: readonly SampleCustomer[] = [
  {
    name: "Northwind Dental",
    phone: "(518) 555-0142",
    address: "88 State Street\nAlbany, NY 12207",
    domain: "northwind.example",
    miles: "2.4",
    alert: "Front desk opens at 7:30. No reboots of the practice server between 8:00 and 17:00 without Carla's word.",
    contacts: [
      ["Carla Ruiz", "Practice manager"],
      ["Dr. Helen Strand", "Dentist"],
      ["Miles Okafor", "Front desk"],
    ],
  },
  {
    name: "Fabrikam Manufacturing",
    phone: "(518) 555-0117",
    address: "1200 River Road\nTroy, NY 12180",
    domain: "fabrikam.example",
    miles: "11.8",
    contacts: [
      ["Greg Novak", "Plant manager"],
      ["Sandra Lindqvist", "Accounting"],
      ["Bo Jansen", "Shift lead"],
    ],
  },
  {
    name: "Contoso Legal",
    phone: "(518) 555-0188",
    address: "41 Eagle Street, 6th floor\nAlbany, NY 12210",
    domain: "contoso-legal.example",
    miles: "1.1",
    alert: "Confidential files: never take a remote session over without the user watching.",
    contacts: [
      ["Priya Nair", "Office manager"],
      ["Thomas Whitlock", "Partner"],
      ["Jess Alvarado", "Paralegal"],
    ],
  },
  {
    name: "Adventure Outfitters",
    phone: "(518) 555-0163",
    address: "7 Lark Street\nAlbany, NY 12206",
    domain: "adventure.example",
    miles: "3.0",
    contacts: [
      ["Kim Sorensen", "Owner"],
      ["Dale Pruitt", "Store manager"],
    ],
  },
  {
    name: "Lakeside Veterinary",
    phone: "(518) 555-0125",
    address: "560 Lake Avenue\nSaratoga Springs, NY 12866",
    domain: "lakesidevet.example",
    miles: "32.5",
    contacts: [
      ["Dr. Amara Osei", "Veterinarian"],
      ["Rita Kowalski", "Reception"],
    ],
  },
  {
    name: "Wingtip Accounting",
    phone: "(518) 555-0170",
    address: "300 Broadway, Suite 210\nAlbany, NY 12207",
    domain: "wingtip.example",
    miles: "1.7",
    contacts: [
      ["Howard Bell", "Managing partner"],
      ["Yuki Tanaka", "Senior accountant"],
      ["Lena Fischer", "Payroll"],
    ],
  },
  {
    name: "Coho Vineyard",
    phone: "(518) 555-0139",
    address: "92 Orchard Lane\nAltamont, NY 12009",
    domain: "coho.example",
    miles: "17.2",
    contacts: [
      ["Paul Marchetti", "Cellar master"],
      ["Nadia Brooks", "Events"],
    ],
  },
  {
    name: "Tailspin Logistics",
    phone: "(518) 555-0154",
    address: "15 Port Road, Dock 4\nAlbany, NY 12202",
    domain: "tailspin.example",
    miles: "4.6",
    alert: "Dispatch works around the clock: the night line is (518) 555-0155.",
    contacts: [
      ["Marcus Webb", "Dispatch lead"],
      ["Ines Duarte", "Human resources"],
      ["Sam Petrov", "Warehouse"],
    ],
  },
  {
    name: "Litware Architects",
    phone: "(518) 555-0191",
    address: "26 Madison Avenue\nAlbany, NY 12208",
    domain: "litware.example",
    miles: "2.9",
    contacts: [
      ["Celia Grant", "Studio director"],
      ["Omar Haddad", "Architect"],
    ],
  },
  {
    name: "Proseware Publishing",
    phone: "(518) 555-0108",
    address: "710 Washington Avenue\nAlbany, NY 12203",
    domain: "proseware.example",
    miles: "5.3",
    contacts: [
      ["Judith Kranz", "Editor in chief"],
      ["Ben Achterberg", "Production"],
    ],
  },
  {
    name: "Humongous Insurance Agency",
    phone: "(518) 555-0176",
    address: "48 Wolf Road\nColonie, NY 12205",
    domain: "humongous.example",
    miles: "7.4",
    contacts: [
      ["Vera Castellano", "Agency principal"],
      ["Tim Doyle", "Claims"],
      ["Asha Menon", "Customer care"],
    ],
  },
  {
    name: "Graphic Design Guild",
    phone: "(518) 555-0132",
    address: "9 Dove Street\nAlbany, NY 12210",
    domain: "gdg.example",
    miles: "1.5",
    contacts: [
      ["Florian Baptiste", "Creative director"],
      ["Mei Chen", "Studio manager"],
    ],
  },
];
