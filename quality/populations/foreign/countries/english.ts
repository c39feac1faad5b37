import { type Country, list, towns } from './country.ts';

/** Common names and streets of each country, written from general knowledge. Postal codes have the country's format; most do not exist. */
const FEMALE_NAMES = list(`
  Mary, Patricia, Linda, Barbara, Elizabeth, Jennifer, Susan, Margaret, Dorothy, Sarah, Jessica, Karen, Nancy, Lisa, Betty,
  Helen, Sandra, Donna, Carol, Ruth, Sharon, Michelle, Laura, Emily, Kimberly, Deborah, Amy, Angela, Melissa, Rebecca, Stephanie,
  Catherine, Christine, Janet, Julie, Heather, Diane, Olivia, Emma, Charlotte, Amelia, Sophie, Grace, Chloe, Hannah, Megan,
  Lucy, Jean, Joan, Kathleen, Anne, Victoria, Alice, Jacqueline, Samantha, Nicole, Gemma, Fiona, Alexandra, Natalie`);

const MALE_NAMES = list(`
  James, John, Robert, Michael, William, David, Richard, Charles, Joseph, Thomas, Christopher, Daniel, Matthew, Anthony, Mark,
  Donald, Steven, Paul, Andrew, Joshua, Kenneth, Kevin, Brian, George, Edward, Ronald, Timothy, Jason, Jeffrey, Ryan, Jacob,
  Gary, Nicholas, Eric, Jonathan, Stephen, Larry, Scott, Benjamin, Samuel, Gregory, Patrick, Alexander, Jack, Dennis, Peter,
  Henry, Oliver, Harry, Callum, Simon, Graham, Ian, Philip, Alan, Keith, Trevor, Martin, Neil, Stuart`);

const SURNAMES = list(`
  Smith, Jones, Williams, Brown, Taylor, Davies, Wilson, Evans, Thomas, Johnson, Roberts, Walker, Wright, Robinson, Thompson,
  White, Hughes, Edwards, Green, Hall, Wood, Harris, Lewis, Martin, Jackson, Clarke, Clark, Turner, Hill, Scott, Cooper, Morris,
  Ward, Moore, King, Watson, Baker, Harrison, Morgan, Patel, Young, Allen, Mitchell, Anderson, Phillips, Lee, Bell, Parker,
  Davis, Bennett, Miller, Cook, Shaw, Campbell, Stewart, Murphy, O'Brien, Kelly, McDonald, Fraser, MacKenzie, Khan, Singh,
  Nguyen, O'Connor, Fitzgerald, Sinclair, Whitfield, Pemberton, Ashworth, Hargreaves, Lockwood, Thornton, Blackwell`);

const AMERICAN_SURNAMES = list(`
  Smith, Johnson, Williams, Brown, Jones, Garcia, Miller, Davis, Rodriguez, Martinez, Hernandez, Lopez, Gonzalez, Wilson, Anderson,
  Thomas, Taylor, Moore, Jackson, Martin, Lee, Perez, Thompson, White, Harris, Sanchez, Clark, Ramirez, Lewis, Robinson, Walker,
  Young, Allen, King, Wright, Scott, Torres, Nguyen, Hill, Flores, Green, Adams, Nelson, Baker, Hall, Rivera, Campbell, Mitchell,
  Carter, Roberts, Kowalski, Schmidt, Schultz, Olson, Larson, Murphy, O'Connor, Goldberg, Washington, Jefferson, Van Buren,
  Reynolds, Fisher, Ellis, Harrison, Gibson, Crawford, Hunter, Stevens, Chambers, Lambert, Whitaker, Bradshaw, Sullivan`);

const ENGLISH_STREETS = list(`
  High Street, Station Road, Main Street, Church Road, Church Street, Victoria Road, Park Road, London Road, Green Lane, Manor Road,
  New Road, Queens Road, Kings Road, The Avenue, The Crescent, York Road, Mill Lane, School Lane, Grange Road, Springfield Road,
  Albert Road, George Street, North Street, South Street, West Street, Chapel Lane, Oak Avenue, Elm Grove, Beech Close, Cedar Drive,
  Willow Way, St Marys Road, St Johns Street, Castle Hill, Bridge Street, Market Place, Windsor Terrace, Cambridge Gardens,
  Priory Court, Orchard Close, Meadow View, Highfield Road, Hawthorn Drive, Primrose Hill, Wellington Square`);

const AMERICAN_STREETS = list(`
  Main St, 2nd St, 3rd Ave, Park Ave, Oak St, Pine St, Maple Ave, Cedar St, Elm St, Washington Blvd, Lake Dr, Hill Rd, Walnut St,
  N 5th St, S 12th St, Spring St, Ridge Rd, Church St, Willow Ln, Meadow Ln, Sunset Blvd, Jackson Ave, Highland Ave, Franklin St,
  River Rd, Lincoln Way, W Jefferson Ave, E Madison St, Cherry Ln, Dogwood Ct, Chestnut St, Mill Creek Rd, County Road 14,
  State Route 9, Old Post Rd, Birch Ter, Magnolia Pkwy, Cypress Cir, Liberty Pl, SW 42nd Ter, NE 8th Pl, Orchard Trl`);

const AUSTRALIAN_STREETS = list(`
  George Street, High Street, Victoria Street, Church Street, Park Avenue, Railway Parade, Elizabeth Street, William Street,
  Station Street, Albert Road, Beach Road, King Street, Queen Street, Princes Highway, Pacific Highway, Ocean Drive, Banksia Crescent,
  Wattle Grove, Acacia Court, Murray Terrace, Collins Street, Bourke Street, Macquarie Place, Kangaroo Road, Wallaby Way,
  Eucalyptus Drive, Jacaranda Avenue, Lighthouse Road, Esplanade, Lachlan Street, Hawkesbury Close, Bunyip Lane, Derwent Street`);

const UNITED_KINGDOM: Country = {
  code: 'GB',
  language: 'en',
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  surnames: SURNAMES,
  towns: towns(`
    London|SW1# #@@; London|N1# #@@; London|E# #@@; London|SE1# #@@; Manchester|M2# #@@; Birmingham|B1# #@@; Leeds|LS# #@@;
    Glasgow|G1# #@@; Edinburgh|EH# #@@; Bristol|BS# #@@; Liverpool|L1# #@@; Sheffield|S1# #@@; Cardiff|CF1# #@@; Belfast|BT# #@@;
    Newcastle upon Tyne|NE# #@@; Stratford-upon-Avon|CV37 #@@; Milton Keynes|MK# #@@; St Albans|AL# #@@; Weston-super-Mare|BS2# #@@;
    Kings Lynn|PE3# #@@; Bury St Edmunds|IP3# #@@; Llandudno|LL30 #@@; Aberdeen|AB1# #@@; York|YO1# #@@`),
  streets: ENGLISH_STREETS,
  flatShare: 0.25,
  maxNumber: 180,
  styles: [
    ({ number, street, unit }) => `${unit === '' ? '' : `Flat ${unit}, `}${number} ${street}`,
    ({ number, street, unit }) => `${unit === '' ? '' : `Flat ${unit} `}${number} ${street}`,
    ({ number, street, unit }) => `${number} ${street}${unit === '' ? '' : `, Flat ${unit}`}`,
    ({ number, street, unit }) => `${unit === '' ? '' : `Apartment ${unit}, `}${number}, ${street}`,
  ],
  phone: '07### ######',
};

const UNITED_STATES: Country = {
  code: 'US',
  language: 'en',
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  surnames: AMERICAN_SURNAMES,
  towns: towns(`
    New York|1000#; New York|1002#; Brooklyn|112##; Los Angeles|900##; Chicago|606##; Houston|770##; Phoenix|850##; Philadelphia|191##;
    San Antonio|782##; San Diego|921##; Dallas|752##; San Jose|951##; Austin|787##; Jacksonville|322##; Columbus|432##; Boston|021##;
    Seattle|981##; Denver|802##; St. Louis|631##; Saint Paul|551##; Fort Worth|761##; Salt Lake City|841##; Springfield|011##;
    Portland|972##; Newark|071##`),
  streets: AMERICAN_STREETS,
  flatShare: 0.3,
  maxNumber: 2400,
  styles: [
    ({ number, street, unit }) => `${number} ${street}${unit === '' ? '' : ` Apt ${unit}`}`,
    ({ number, street, unit }) => `${number} ${street}${unit === '' ? '' : ` #${unit}`}`,
    ({ number, street, unit }) => `${number} ${street}${unit === '' ? '' : `, Unit ${unit}`}`,
  ],
  phone: '(###) 555-01##',
};

const AUSTRALIA: Country = {
  code: 'AU',
  language: 'en',
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  surnames: SURNAMES,
  towns: towns(`
    Sydney|200#; Parramatta|215#; Newcastle|230#; Wollongong|250#; Melbourne|300#; St Kilda|318#; Geelong|322#; Ballarat|335#;
    Brisbane|400#; Gold Coast|421#; Toowoomba|435#; Cairns|487#; Adelaide|500#; Glenelg|504#; Perth|600#; Fremantle|616#;
    Hobart|700#; Launceston|725#; Darwin|080#; Canberra|260#; Mount Isa|482#; Wagga Wagga|265#`),
  streets: AUSTRALIAN_STREETS,
  flatShare: 0.25,
  maxNumber: 220,
  styles: [
    ({ number, street, unit }) => `${unit === '' ? '' : `${unit}/`}${number} ${street}`,
    ({ number, street, unit }) => `${unit === '' ? '' : `Unit ${unit}, `}${number} ${street}`,
    ({ number, street, unit }) => `${unit === '' ? '' : `Unit ${unit} `}${number} ${street}`,
    ({ number, street, unit }) => `${unit === '' ? '' : `U ${unit}/`}${number} ${street}`,
  ],
  phone: '04## ### ###',
};

export const ENGLISH_SPEAKING: readonly Country[] = [AUSTRALIA, UNITED_KINGDOM, UNITED_STATES];
